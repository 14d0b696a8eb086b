package io.chartwright.core.vendor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The archive of a chart: one folder, named as the chart is, with everything in it. */
final class ChartArchive {
    private ChartArchive() {}

    /** Unpacks an archive and tells the name of its folder. */
    static String read(byte[] archive, ChartFiles files) throws IOException {
        String folder = "";
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory() || entry.isGlobalPaxHeader() || entry.isPaxHeader()) {
                    continue;
                }
                String path = entry.getName();
                int slash = path.indexOf('/');
                if (special(entry) || slash <= 0 || !(folder.isEmpty() || path.startsWith(folder + "/"))) {
                    throw VendoredCharts.problem(
                            "unreadable-chart",
                            "'" + path + "' is no file of a chart's one folder",
                            "make the archive with 'helm package'");
                }
                folder = path.substring(0, slash);
                files.checkSize(path, entry.getSize());
                files.add(path.substring(slash + 1), tar.readNBytes(ChartFiles.MOST_BYTES));
            }
        }
        return folder;
    }

    private static boolean special(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isBlockDevice()
                || entry.isCharacterDevice()
                || entry.isFIFO();
    }
}
