package org.wayforward.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;

/**
 * The wish to post.
 *
 * @param clientKey the browser's own key of this post, unique per author: the same again is the same contribution
 * @param text as typed; cleaned and measured by the service
 * @param addresses the issues a recommendation addresses; empty for an issue
 * @param evidence papers of the session it cites
 * @param cites a country case or link of the author's own
 * @param tags tags of the session
 * @param signature the name to sign with; null leaves it unsigned
 * @param lang the language of the author's screen, BCP 47
 */
public record PostContribution(
        String clientKey,
        Kind kind,
        AreaId area,
        String text,
        List<ContributionId> addresses,
        List<Long> evidence,
        @Nullable String cites,
        List<Long> tags,
        @Nullable String signature,
        String lang) {}
