package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "phase")
class Phase extends Revisioned {

    private int position;
    private String name = "";
    private int minutes;

    @Column(name = "post_issues")
    private boolean postIssues;

    @Column(name = "post_recommendations")
    private boolean postRecommendations;

    @Column(name = "see_others")
    private boolean seeOthers;

    private boolean support;

    @Column(name = "see_tallies")
    private boolean seeTallies;

    @Column(name = "issue_budget")
    private @Nullable Integer issueBudget;

    @Column(name = "recommendation_budget")
    private @Nullable Integer recommendationBudget;

    protected Phase() {}

    Phase(Turn turn, int position, int minutes, PhaseRules rules) {
        super(turn);
        this.position = position;
        this.minutes = minutes;
        this.name = rules.name();
        this.postIssues = rules.postIssues();
        this.postRecommendations = rules.postRecommendations();
        this.seeOthers = rules.seeOthers();
        this.support = rules.support();
        this.seeTallies = rules.seeTallies();
        this.issueBudget = rules.issueBudget();
        this.recommendationBudget = rules.recommendationBudget();
    }

    void permit(Permission permission, boolean allowed) {
        switch (permission) {
            case POST_ISSUES -> postIssues = allowed;
            case POST_RECOMMENDATIONS -> postRecommendations = allowed;
            case SUPPORT -> support = allowed;
            case SEE_OTHERS -> seeOthers = allowed;
            case SEE_TALLIES -> seeTallies = allowed;
        }
    }

    void budget(@Nullable Integer each) {
        issueBudget = each;
        recommendationBudget = each;
    }

    void budgets(@Nullable Integer issues, @Nullable Integer recommendations) {
        issueBudget = issues;
        recommendationBudget = recommendations;
    }

    void minutes(int next) {
        minutes = next;
    }

    SessionParts.Step facts(boolean current) {
        return new SessionParts.Step(id(), minutes, current, rules());
    }

    PhaseRules rules() {
        return new PhaseRules(
                name,
                postIssues,
                postRecommendations,
                seeOthers,
                support,
                seeTallies,
                issueBudget,
                recommendationBudget);
    }
}
