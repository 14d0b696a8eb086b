package io.chartwright.cli;

/** Shells that complete commands. */
enum Shell {
    BASH,
    ZSH,
    FISH
}
