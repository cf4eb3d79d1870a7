package org.wayforward.exchange;

import java.util.List;

/** A whole import that is not taken: nothing of it has been written. */
public class ImportRefused extends RuntimeException {

    private final ImportProblem problem;
    private final transient List<Object> arguments;

    ImportRefused(ImportProblem problem, Object... arguments) {
        // An answer, not a fault: no stack trace.
        super(problem.key(), null, false, false);
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public ImportProblem problem() {
        return problem;
    }

    /** What its sentence fills in. */
    public List<Object> arguments() {
        return arguments;
    }
}
