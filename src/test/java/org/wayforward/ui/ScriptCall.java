package org.wayforward.ui;

import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals.JavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A script the server has sent to the browser. */
public record ScriptCall(Element element, String script, List<Object> arguments) {

    static ScriptCall of(PendingJavaScriptInvocation pending) {
        JavaScriptInvocation invocation = pending.getInvocation();
        return new ScriptCall(Element.get(pending.getOwner()), invocation.getExpression(), invocation.getParameters());
    }

    /** An argument as the text it is in the browser. */
    public String text(int index) {
        Object argument = arguments.get(index);
        return argument instanceof JsonNode node ? node.asString() : String.valueOf(argument);
    }
}
