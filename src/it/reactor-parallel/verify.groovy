def log = new File(basedir, 'build.log').text

def proven = (log =~ /[1-9]\d* written, 0 unchanged, 0 deleted \(Helm v3/).size()
assert proven == 2
def fresh = (log =~ /The tree is what (east|west)\/platform\.yaml says: [1-9]\d* files/).collect { it[1] } as Set
assert fresh == ['east', 'west'] as Set
def passed = (log =~ /passed: no findings/).size()
assert passed == 2
['east', 'west'].each {
    assert new File(basedir, "$it/helm/charts/data-platform/Chart.yaml").isFile(): it
}
return true
