package dev.khata.application.engagement;

import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Messages;

/** What a test of broadcasts looks at, over one database or memory. */
public record BroadcastStores(
    Users users,
    Sessions sessions,
    Preferences preferences,
    Devices devices,
    Announcements announcements,
    Broadcasts broadcasts,
    Messages messages,
    Transactions transactions) {}
