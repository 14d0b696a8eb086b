def log = new File(basedir, 'build.log').text

def warnings = (log =~ /(?m)^\[(WARNING|ERROR|INFO)] platform\.yaml:(\d+:\d+): warning ([a-z-]+): prod: /).collect { it[1..3] }
def codes = ['capacity-exceeded-at-full-scale', 'scaler-beyond-cluster']
assert warnings.size() == 4
assert warnings[0..1]*.getAt(0) == ['INFO', 'INFO'] && warnings[2..3]*.getAt(0) == ['ERROR', 'ERROR']
assert warnings[2..3]*.getAt(1) == ['5:51', '20:17']
assert warnings[2..3]*.getAt(2) == codes

['passed: 2 warnings',
 'failed: 2 warnings',
 'lower the maximum to 20, which fits',
 "2 findings that are as bad as 'warning', or worse, in platform.yaml"].each {
    def told = log.contains(it)
    assert told: it
}
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def report = new File(basedir, 'reports/chartwright-report.txt').getText('UTF-8')
assert codes.every { report.contains('warning ' + it) }
assert new File(basedir, 'target/chartwright').list().size() == 3
return true
