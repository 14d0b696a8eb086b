package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Request;

/**
 * A request, and what it is about in the platform's own words.
 *
 * @param request the request
 * @param chart the umbrella chart, which is the project, too; empty for what belongs to none
 * @param environment the environment; empty for what belongs to none
 */
record Asked(Request request, String chart, String environment) {

    static Asked of(Application application, String resource, String action) {
        return new Asked(
                new Request(resource, action, application.object()), application.project(), application.environment());
    }

    /** Something that no project has. */
    static Asked of(String resource, String action, String object) {
        return new Asked(new Request(resource, action, object), "", "");
    }

    boolean is(String resource, String action) {
        return request.resource().equals(resource) && request.action().equals(action);
    }

    /** Whether it is about an Application, and starts with some action. */
    boolean starts(String action) {
        return request.resource().equals("applications") && request.action().startsWith(action);
    }
}
