package dev.khata.domain.catalog;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of the catalogue. */
public enum CatalogAction implements AuditAction {
  PLAN_GROUP_CREATED,
  PLAN_GROUP_CHANGED,
  PLAN_GROUP_DELETED,
  PLAN_CREATED,
  PLAN_CHANGED,
  PLAN_WITHDRAWN,
  PLAN_DELETED,
  OFFER_TYPE_CREATED,
  OFFER_TYPE_CHANGED,
  OFFER_TYPE_DELETED,
  OFFER_CREATED,
  OFFER_CHANGED,
  OFFER_DELETED
}
