package org.wayforward.cluster;

import java.util.List;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;

/**
 * Who is in a cluster.
 *
 * @param lead the shown member it is spoken of by
 * @param shown the members the room may see, in order of arrival; at least one
 * @param all every member, hidden and withdrawn ones too
 */
public record Members(
        Kind kind, AreaId area, ContributionId lead, List<ContributionId> shown, List<ContributionId> all) {}
