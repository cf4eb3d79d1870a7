package org.wayforward.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;

/** Where a link leads that does not open: says why, and whom to ask. */
@Route("closed/:reason")
public class ClosedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Refusal.Reason reason = event.getRouteParameters()
                .get("reason")
                .flatMap(key -> Keyed.of(Refusal.Reason.class, key))
                .orElse(Refusal.Reason.LINK_INVALID);
        getContent().removeAll();
        getContent().add(Slip.refused(new Refusal(reason, 60)));
    }

    @Override
    public String getPageTitle() {
        return Messages.of("closed.title");
    }
}
