package dev.khata.domain.reporting;

import java.time.ZoneId;

/** The zone whose days are counted, and in which files tell times. */
public record ReportZone(ZoneId id) {}
