def builds = new File(basedir, 'build.log').text.split(/(?m)^\[INFO\] Total time:.*$/)
def log = builds[0]

def proven = (log =~ /[1-9]\d* written, 0 unchanged, 0 deleted \(Helm v3/).size()
assert proven == 2
def fresh = (log =~ /The tree is what (east|west)\/platform\.yaml says: [1-9]\d* files/).collect { it[1] } as Set
assert fresh == ['east', 'west'] as Set
def passed = (log =~ /passed: no findings/).size()
assert passed == 2
['east', 'west'].each {
    assert new File(basedir, "$it/helm/charts/data-platform/Chart.yaml").isFile(): it
}

def told = builds[2].readLines()*.trim().find { it.contains('To overwrite edited files:') }
assert told == '[ERROR] To overwrite edited files:  mvn -pl west chartwright:generate -Dchartwright.overwriteEdited'
assert new File(basedir, 'west/helm/charts/data-platform/Chart.yaml').text.contains('by hand')
return true
