package org.wayforward.ui.staff;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Keeps what is typed in a dialog: Esc and a click beside it close it only while nothing is typed that would be lost. */
public final class Typed {

    private Typed() {}

    /** Guards the text of this field, as it stands when the dialog is opened. */
    public static void keep(Dialog dialog, TextFieldBase<?, String> field) {
        String[] before = {""};
        field.setValueChangeMode(ValueChangeMode.EAGER);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                before[0] = field.getValue();
            }
        });
        dialog.addDialogCloseActionListener(asked -> {
            if (field.getValue().equals(before[0])) {
                dialog.close();
            } else {
                field.focus();
            }
        });
    }
}
