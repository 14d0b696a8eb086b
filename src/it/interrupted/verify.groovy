def log = new File(basedir, 'build.log').text

def proven = (log =~ /\d+ files?: \d+ written, \d+ unchanged, \d+ deleted \(Helm v3.* \(in process\)/).size()
assert proven == 2
assert !log.contains('nothing has happened')
assert !log.contains('BUILD')

['INT', 'TERM'].each { signal ->
    // Maven may be gone before the one who sent the signal has written down that he did.
    def lines = []
    for (int tries = 0; tries < 100 && lines.isEmpty(); tries++) {
        sleep(50)
        lines = new File(basedir, "lived-on-after-$signal").readLines()
    }
    assert lines[0] == 'sent with code 0'
    def millis = lines.size() > 1 ? lines[1].toInteger() : 0
    assert millis < 3000: "lived on for $millis ms after SIG$signal"
}
return true
