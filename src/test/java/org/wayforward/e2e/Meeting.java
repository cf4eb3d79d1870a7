package org.wayforward.e2e;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.session.SessionSetup;
import org.wayforward.ui.StaffLinks;
import org.wayforward.vote.SupportService;

/** A session of its own on a site, and what is done in it without a browser. */
final class Meeting {

    private static final String ADDRESS = "192.0.2.9";

    private final Site site;
    private final SessionId id;
    private final String code;

    private Meeting(Site site, SessionId id) {
        this.site = site;
        this.id = id;
        this.code = facts().code();
    }

    /** A new session, like that of the first run but for its code. */
    static Meeting on(Site site) {
        SessionSetup setup = site.get(SessionSetup.class);
        return new Meeting(site, setup.create(setup.template(SessionSetup.FIRST)));
    }

    Site site() {
        return site;
    }

    String code() {
        return code;
    }

    String url() {
        return site.url();
    }

    SessionId id() {
        return id;
    }

    SessionFacts facts() {
        return site.get(SessionFinder.class).facts(id);
    }

    /** The secret link of a role. */
    String link(Role role) {
        return site.get(StaffLinks.class).url(facts(), role);
    }

    /** Somebody who joined by the code, with the key for their browser. */
    Joined joined(StakeholderGroup group) {
        return site.get(JoinService.class).join(code, new Introduction(group, null, null, null), ADDRESS);
    }

    /** An expert of the academia. */
    Actor expert() {
        return joined(StakeholderGroup.ACADEMIA).actor();
    }

    /** Somebody who opened the link of a role. */
    Joined byLink(Role role) {
        return site.get(JoinService.class).enter(id, role, site.get(Links.class).token(id, role), ADDRESS);
    }

    Actor facilitator() {
        return byLink(Role.FACILITATOR).actor();
    }

    SessionService facilitation() {
        return site.get(SessionService.class);
    }

    ContributionService contributions() {
        return site.get(ContributionService.class);
    }

    /** The areas in their order. */
    List<AreaId> areas() {
        return ids("thematic_area").stream().map(AreaId::new).toList();
    }

    /** The ids of this session's rows in a table, in their order. */
    List<Long> ids(String table) {
        return site.get(JdbcClient.class)
                .sql("select id from " + table + " where session_id = ? order by position")
                .param(id.value())
                .query(Long.class)
                .list();
    }

    ContributionId postIssue(Actor author, String text) {
        return post(author, Kind.ISSUE, 0, text);
    }

    /** Posts into the area at this place of the order. */
    ContributionId post(Actor author, Kind kind, int area, String text, ContributionId... addressed) {
        return contributions()
                .post(
                        author,
                        new PostContribution(
                                UUID.randomUUID().toString(),
                                kind,
                                areas().get(area),
                                text,
                                List.of(addressed),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                "en"));
    }

    void support(Actor actor, ContributionId contribution, boolean give) {
        site.get(SupportService.class).support(actor, contribution, give);
    }

    /** The one contribution with this text. */
    ContributionId posted(String text) {
        return new ContributionId(site.get(JdbcClient.class)
                .sql("select id from contribution where session_id = ? and text = ?")
                .param(id.value())
                .param(text)
                .query(Long.class)
                .single());
    }

    /** How many rows of contributions there are with this text, in whatever state. */
    int count(String text) {
        return site.get(JdbcClient.class)
                .sql("select count(*) from contribution where session_id = ? and text = ?")
                .param(id.value())
                .param(text)
                .query(Integer.class)
                .single();
    }
}
