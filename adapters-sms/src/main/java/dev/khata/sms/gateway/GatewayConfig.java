package dev.khata.sms.gateway;

import dev.khata.domain.kernel.Secret;
import dev.khata.sms.template.SmsTemplates;
import java.util.Optional;

/**
 * An account with a gateway.
 *
 * @param url where messages are sent, which may hold placeholders
 * @param sender as which messages are sent, unless their template names another
 */
public record GatewayConfig(
    Gateway gateway,
    String url,
    Optional<Secret> token,
    Optional<String> sender,
    Optional<String> user,
    SmsTemplates templates) {}
