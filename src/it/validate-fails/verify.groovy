def log = new File(basedir, 'build.log').text

def found = (log =~ /(?m)^\[(WARNING|ERROR|INFO)] platform\.yaml:(\d+:\d+): warning ([a-z-]+): /).collect { it[1..3] }
def codes = ['capacity-exceeded-at-full-scale', 'scaler-beyond-cluster']
def places = ['5:51', '21:17']
assert found*.getAt(0) == ['WARNING', 'WARNING', 'ERROR', 'ERROR']
assert found*.getAt(1) == places + places
assert found*.getAt(2) == codes + codes

['passed: 2 warnings',
 'failed: 2 warnings',
 'lower the maximum to 19, which fits',
 "2 findings that are as bad as 'warning', or worse, in platform.yaml"].each {
    def told = log.contains(it)
    assert told: it
}
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def report = new File(basedir, 'reports/chartwright-report.txt').getText('UTF-8')
assert codes.every { report.contains('warning ' + it) }
assert new File(basedir, 'target/chartwright').list().findAll { it != '.gitignore' }.size() == 3
return true
