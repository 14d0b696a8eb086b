def log = new File(basedir, 'build.log').text
def summaries = (log =~ /(\d+) files?: (\d+) written, (\d+) unchanged, (\d+) deleted \(Helm v3/).collect { it[1..4]*.toInteger() }

assert summaries.size() == 2
def (files, written, unchanged, deleted) = summaries[0]
assert files > 20 && written == files && unchanged == 0 && deleted == 0
assert summaries[1] == [files, 0, files, 0]

['helm/charts/data-platform/Chart.yaml',
 'helm/charts/data-platform/values/prod.yaml',
 'helm/charts/data-platform/charts/datahub/Chart.yaml'].each {
    assert new File(basedir, it).isFile(): it
}
assert new File(basedir, 'k8s/gitops').isDirectory()
return true
