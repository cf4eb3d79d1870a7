package org.wayforward.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.live.Update;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** The buttons that open what there is to know and to enter about every contribution, and the dialogs behind them. */
public class Records extends Div {

    private final EnterDialog enter;
    private final LedgerDialog ledger = new LedgerDialog();
    private final CoverageDialog coverage = new CoverageDialog(this::asked);
    private final Button enterButton;
    private transient @Nullable Board board;

    /** The buttons for this actor's screen. */
    public Records(Actor actor, RecordServices services) {
        enter = new EnterDialog(actor, services.entering());
        addClassName("records");
        enterButton = button("enter", "pen", () -> enter.open(null, null));
        button("ledger", "list", () -> openLedger(null, null));
        button("coverage", "grid", this::openCoverage);
    }

    private Button button(String what, String icon, Runnable open) {
        Button button = new Button(Messages.of(what + ".open"), new Icon(icon), click -> open.run());
        button.setId(what);
        add(button);
        return button;
    }

    /** The same in a quieter look, where they are not what the place is for. */
    public Records quiet() {
        getChildren().forEach(button -> button.getElement().getThemeList().addAll(List.of("small", "tertiary")));
        return this;
    }

    /** Shows the room as it stands now in whatever is open. */
    public void show(Update update) {
        board = update.board();
        enter.show(update.projection());
        enterButton.setVisible(update.board().session().open());
        if (ledger.isOpened()) {
            ledger.show(update.board());
        }
        if (coverage.isOpened()) {
            coverage.show(update.board());
        }
    }

    private void openLedger(@Nullable Long area, @Nullable Set<StakeholderGroup> groups) {
        Board now = board;
        if (now != null) {
            ledger.open(now, area, groups);
        }
    }

    private void openCoverage() {
        Board now = board;
        if (now != null) {
            coverage.show(now);
            coverage.open();
        }
    }

    /** A silent field asks for something to be entered, any other for what there is. */
    private void asked(long area, Set<StakeholderGroup> groups, boolean silent) {
        coverage.close();
        if (silent && enterButton.isVisible()) {
            enter.open(area, groups.size() == 1 ? groups.iterator().next() : null);
        } else {
            openLedger(area, groups.isEmpty() ? null : groups);
        }
    }
}
