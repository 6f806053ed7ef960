package dev.khata.http.chargeghar;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/**
 * The endpoints of one area of the contract. A wing knows what all share, at the contract's root,
 * and no other wing.
 */
public interface Wing {

  /** How the wing names the values of the domain that it alone shows. */
  List<ValueNames<?>> names();

  /** Declares the wing's endpoints, section by section. */
  void declare(Api api);
}
