package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link PlanGroups}. */
public abstract class PlanGroupsSuite
    extends CategoriesSuite<PlanGroupId, PlanGroup, PlanGroups.Sort> {
  protected PlanGroupsSuite() {
    super(new PlanGroupId(Long.MAX_VALUE), PlanGroups.Sort.ID, PlanGroups.Sort.NAME);
  }

  @Override
  final PlanGroups categories() {
    return stores().groups();
  }

  @Override
  final void use(PlanGroup group) {
    stores()
        .plans()
        .add(
            SomePlan.named(word, stores().unit()).in(group.id()).terms(),
            stores().somebody().get(),
            NOW);
  }

  @Test
  void a_group_knows_when_it_was_added() {
    PlanGroup added = add("", NOW);

    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(categories().find(added.id())).contains(added);
  }

  @Test
  void groups_come_sorted_by_when_they_were_added_and_then_by_their_ids() {
    PlanGroup b = add("b", NOW);
    PlanGroup a = add("a", NOW.minusSeconds(1));
    PlanGroup c = add("c", NOW);

    assertThat(sorted(Order.up(PlanGroups.Sort.CREATED_AT))).containsExactly(a, b, c);
    assertThat(sorted(Order.down(PlanGroups.Sort.CREATED_AT))).containsExactly(c, b, a);
  }

  private PlanGroup add(String end, Instant at) {
    return categories().add(new Label(word + end), Optional.empty(), at).orElseThrow();
  }
}
