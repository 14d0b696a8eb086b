import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

def found = (log =~ /(?m)^\[ERROR] flawed\/web\/templates\/([a-z]+)\.yaml: (error|warning) ([a-z-]+): /).collect { it[1..3] }
assert found == [
        ['budget', 'error', 'budget-blocks-drain'],
        ['web', 'error', 'unknown-field'],
        ['web', 'warning', 'readiness-probe-missing']]

["did you mean 'readinessProbe'?",
 'failed: 2 errors, 1 warning',
 "2 findings that are as bad as 'error', or worse, in flawed",
 'namespace shops  Kubernetes 1.33  1 object',
 'passed: no findings'].each {
    def told = log.contains(it)
    assert told: it
}
def noChart = (log =~ /(?m)^\[ERROR] error no-chart: there is no folder '.*missing'$/).size()
assert noChart == 1

def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def json = new JsonSlurper().parseText(new File(basedir, 'flawed-reports/chartwright-report.json').getText('UTF-8'))
assert !json.passed && json.findings*.code as Set == found*.getAt(2) as Set
return true
