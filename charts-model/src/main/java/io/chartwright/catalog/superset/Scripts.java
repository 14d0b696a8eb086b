package io.chartwright.catalog.superset;

import io.chartwright.model.component.Text;

/** Small scripts beside the configuration. */
final class Scripts {
    static final String WAIT = "wait_for.py";
    static final String INIT = "init.sh";

    private static final String WAIT_TEXT = """
            # Waits until a store accepts connections; its host and port are in the variables that the arguments name.
            import os
            import socket
            import sys
            import time

            SECONDS = 300

            address = (os.environ[sys.argv[1]], int(os.environ[sys.argv[2]]))
            end = time.monotonic() + SECONDS
            while True:
                try:
                    socket.create_connection(address, timeout=5).close()
                    break
                except OSError as error:
                    if time.monotonic() > end:
                        sys.exit(f"{address[0]}:{address[1]} did not answer for {SECONDS} s: {error}")
                    time.sleep(3)
            """;

    private static final String MIGRATE = """
            # Brings the database up to the version of the image. May run any number of times.
            set -eu

            superset db upgrade
            # Roles and permissions, which every version has more of.
            superset init
            """;

    // Flask-AppBuilder ends well where the account is there already, so that errors need not be passed over.
    private static final String CREATE_ADMIN = """
            # Does nothing where there is an account of this name.
            superset fab create-admin \\
              --username "$ADMIN_USERNAME" \\
              --firstname "$ADMIN_FIRST_NAME" \\
              --lastname "$ADMIN_LAST_NAME" \\
              --email "$ADMIN_EMAIL" \\
              --password "$ADMIN_PASSWORD"
            """;

    private Scripts() {}

    static Text waitFor() {
        return Text.of(WAIT_TEXT);
    }

    static Text init(boolean admin) {
        return Text.of(MIGRATE + (admin ? CREATE_ADMIN : ""));
    }
}
