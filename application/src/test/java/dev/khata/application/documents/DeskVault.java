package dev.khata.application.documents;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A vault in memory that refuses to be called inside a transaction, and has addresses if it is told
 * so.
 */
public final class DeskVault implements DocumentVault {
  public final InMemoryDocumentVault memory = new InMemoryDocumentVault();
  private final FakeTransactions transactions;
  private boolean hasAddresses;

  public DeskVault(FakeTransactions transactions) {
    this.transactions = transactions;
  }

  public void giveAddresses() {
    hasAddresses = true;
  }

  /** All that is stored. */
  public Set<DocumentKey> stored() {
    return Set.copyOf(memory.list(Optional.empty(), Integer.MAX_VALUE));
  }

  @Override
  public void put(DocumentKey key, long size, Content content) {
    mustBeOutside();
    memory.put(key, size, content);
  }

  @Override
  public Optional<Stored> open(DocumentKey key) {
    mustBeOutside();
    return memory.open(key);
  }

  @Override
  public Optional<URI> link(DocumentKey key, String fileName) {
    mustBeOutside();
    return hasAddresses
        ? Optional.of(URI.create("https://vault.example/" + key + "?as=" + fileName))
        : memory.link(key, fileName);
  }

  @Override
  public void delete(DocumentKey key) {
    mustBeOutside();
    memory.delete(key);
  }

  @Override
  public List<DocumentKey> list(Optional<DocumentKey> after, int limit) {
    mustBeOutside();
    return memory.list(after, limit);
  }

  private void mustBeOutside() {
    transactions.mustNotBeOpenFor("asking the vault");
  }
}
