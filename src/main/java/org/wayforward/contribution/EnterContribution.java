package org.wayforward.contribution;

import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.StakeholderGroup;

/**
 * The wish to write down what somebody without a screen has said or put on paper.
 *
 * @param clientKey the screen's own key of this entry, unique for whoever enters: the same again is the same contribution
 * @param text as typed; cleaned and measured by the service
 * @param group the group they speak for; required
 * @param name what they are called, if they said; never shown to the room
 * @param lang the language of the text, BCP 47
 */
public record EnterContribution(
        String clientKey,
        Kind kind,
        AreaId area,
        String text,
        @Nullable StakeholderGroup group,
        @Nullable String name,
        Medium medium,
        String lang) {}
