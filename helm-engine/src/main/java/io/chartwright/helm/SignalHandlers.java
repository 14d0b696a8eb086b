package io.chartwright.helm;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signal handlers of this process as they are before Helm's library takes them, to be put back after. The library
 * listens for these signals with its first rendering and never lets go; without this a JVM that has rendered once would
 * outlive Ctrl-C and {@code kill}, and answer no thread dump.
 *
 * <p>They are read and written with the system's {@code sigaction} and not with {@code sun.misc.Signal}: that one may not
 * touch SIGQUIT, and can read a handler only by replacing it for a moment.
 *
 * <p>Windows is left as it is: there handlers of Ctrl-C form a list that the system asks from the newest on, and which no
 * call can read or reorder. What Ctrl-C does there after a rendering has not been tried; the command in place of the
 * library ({@code -Dchartwright.helm=command}) avoids the question.
 */
final class SignalHandlers {
    private static final int SIGINT = 2;
    private static final int SIGQUIT = 3;
    private static final int SIGTERM = 15;
    /** More than a {@code struct sigaction} has on any system: 152 bytes on Linux, 16 on macOS. */
    private static final int ROOM = 512;

    private final Map<Integer, Memory> handlers;

    private SignalHandlers(Map<Integer, Memory> handlers) {
        this.handlers = handlers;
    }

    /** What handles the signals now; nothing on Windows, which has no such handlers. */
    static SignalHandlers read() {
        Map<Integer, Memory> handlers = new TreeMap<>();
        if (!Platform.isWindows()) {
            for (int signal : new int[] {SIGINT, SIGQUIT, SIGTERM}) {
                Memory handler = new Memory(ROOM);
                handler.clear();
                if (sigaction().invokeInt(new Object[] {signal, null, handler}) == 0) {
                    handlers.put(signal, handler);
                }
            }
        }
        return new SignalHandlers(handlers);
    }

    void putBack() {
        handlers.forEach((signal, handler) -> sigaction().invokeInt(new Object[] {signal, handler, null}));
    }

    private static Function sigaction() {
        return NativeLibrary.getProcess().getFunction("sigaction");
    }
}
