def log = new File(basedir, 'build.log').text

def proven = (log =~ /[1-9]\d* written, 0 unchanged, 0 deleted \(Helm v3/).size()
assert proven == 2
['east', 'west'].each {
    assert new File(basedir, "$it/helm/charts/data-platform/Chart.yaml").isFile(): it
}
return true
