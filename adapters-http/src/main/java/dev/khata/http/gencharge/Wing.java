package dev.khata.http.gencharge;

import dev.khata.http.endpoint.Api;

/**
 * The endpoints of one area of the contract. A wing knows what all share, at the contract's root,
 * and no other wing.
 */
public interface Wing {

  /** Declares the wing's endpoints, section by section. */
  void declare(Api api);
}
