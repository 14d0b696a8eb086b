package io.chartwright.core.write;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real process that writes a tree as soon as it is told to: a byte to its output after each step, then its problems or
 * {@code done}.
 */
final class WriterProcess {
    static final int STEP = '.';

    private WriterProcess() {}

    /** Starts one on a root folder with the number of a tree, and tells it to write. */
    static Process start(Path root, int number, String... shell) throws IOException {
        Process process = prepare(root, number, shell);
        go(process);
        return process;
    }

    /** Lets a process that waits write. */
    static void go(Process process) throws IOException {
        process.getOutputStream().close();
    }

    /** Starts one that waits, and has its tree by then. */
    static Process prepare(Path root, int number, String... shell) throws IOException {
        List<String> command = new ArrayList<>(List.of(shell));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WriterProcess.class.getName(),
                root.toString(),
                String.valueOf(number)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Given a root folder and the number of a tree. */
    public static void main(String[] arguments) throws IOException {
        FileTree tree = SeededTrees.tree(Integer.parseInt(arguments[1]));
        while (System.in.read() >= 0) {}
        OutputStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FileOperations disk = new DiskOperations();
        FileOperations told = (FileOperations) Proxy.newProxyInstance(
                WriterProcess.class.getClassLoader(), new Class<?>[] {FileOperations.class}, (proxy, method, given) -> {
                    try {
                        return method.invoke(disk, given);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        out.write(STEP);
                        out.flush();
                    }
                });
        try {
            new TreeWriter(Path.of(arguments[0]), false, told).write(tree);
            out.write("done\n".getBytes(StandardCharsets.UTF_8));
        } catch (ProblemsException e) {
            String problems = String.join(
                    "\n",
                    e.problems().stream()
                            .flatMap(problem ->
                                    Stream.of(problem.code() + " " + problem.location() + " " + problem.message()))
                            .toList());
            out.write(("\n" + problems + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            System.exit(3);
        }
        out.flush();
    }
}
