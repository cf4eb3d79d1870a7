package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the server holds of a session: its own word for what it has kept. People are pseudonyms.
 *
 * @param contributions in all states
 * @param supports those that are given now; one that is there twice is doubled
 * @param answers how often somebody said where a contribution of somebody else belongs
 * @param agreed how many authors said that a cluster says what they meant
 * @param done how often somebody was done with a step
 * @param filed how many contributions the room has put into clusters
 */
record Archive(List<Kept> contributions, List<Given> supports, int answers, int agreed, int done, int filed) {

    /** An archive of a room that posted and supported only. */
    Archive(List<Kept> contributions, List<Given> supports) {
        this(contributions, supports, 0, 0, 0, 0);
    }

    /**
     * A contribution.
     *
     * @param author the pseudonym of who posted it
     * @param clientKey the author's browser's own name for it
     */
    record Kept(long id, String author, String clientKey, String text) {}

    /** @param participant the pseudonym of who gave it */
    record Given(String participant, long contribution) {}

    /**
     * @throws tools.jackson.core.JacksonException when the text is not JSON
     * @throws IllegalArgumentException when it holds neither contributions nor supports
     */
    static Archive parse(String text) {
        JsonNode json = Json.parse(text);
        if (!json.path("contributions").isArray() || !json.path("supports").isArray()) {
            throw new IllegalArgumentException("The archive has no contributions or no supports");
        }
        List<Kept> contributions = new ArrayList<>();
        for (JsonNode contribution : json.path("contributions")) {
            contributions.add(new Kept(
                    contribution.path("id").asLong(-1),
                    contribution.path("author").asString(""),
                    contribution.path("clientKey").asString(""),
                    contribution.path("text").asString("")));
        }
        List<Given> supports = new ArrayList<>();
        for (JsonNode support : json.path("supports")) {
            if (support.path("active").asBoolean(true)) {
                supports.add(new Given(
                        support.path("participant").asString(""),
                        support.path("contribution").asLong(-1)));
            }
        }
        JsonNode sorting = json.path("sorting");
        return new Archive(
                contributions,
                supports,
                count(sorting.path("asks"), "state", "answered"),
                count(sorting.path("checks"), "agrees", "true"),
                json.path("discussion").path("done").size(),
                count(sorting.path("filings"), "outcome", "filed"));
    }

    private static int count(JsonNode rows, String key, String value) {
        int count = 0;
        for (JsonNode row : rows) {
            count += row.path(key).asString("").equals(value) ? 1 : 0;
        }
        return count;
    }
}
