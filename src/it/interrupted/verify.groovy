def log = new File(basedir, 'build.log').text

def proven = (log =~ /\d+ files?: \d+ written, \d+ unchanged, \d+ deleted \(Helm v3.* \(in process\)/).size()
assert proven == 2
assert !log.contains('nothing has happened')
assert !log.contains('BUILD')

['INT', 'TERM'].each { signal ->
    def lines = new File(basedir, "lived-on-after-$signal").readLines()
    assert lines[0] == 'sent with code 0'
    def millis = lines.size() > 1 ? lines[1].toInteger() : 0
    assert millis < 3000: "lived on for $millis ms after SIG$signal"
}
return true
