package io.chartwright.checks;

/** Whether an object, such as {@code Deployment/web}, is called like another text in which {@code *} stands for anything. */
final class ObjectPattern {
    private ObjectPattern() {}

    /** Takes no longer than the texts are long, however many stars there are. */
    static boolean matches(String pattern, String object) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(object);
        }
        int last = pattern.lastIndexOf('*');
        String head = pattern.substring(0, star);
        String tail = pattern.substring(last + 1);
        if (object.length() < head.length() + tail.length() || !object.startsWith(head) || !object.endsWith(tail)) {
            return false;
        }
        String middle = object.substring(head.length(), object.length() - tail.length());
        int from = 0;
        for (String part : pattern.substring(star, last).split("\\*")) {
            int found = middle.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    /** Whether it says anything of the name: one of stars alone is any object of the kind. */
    static boolean namesOne(String pattern) {
        return !pattern.substring(pattern.indexOf('/') + 1).replace("*", "").isEmpty();
    }
}
