def file = { new File(basedir, it) }
def log = file('build.log').text
def failed = log.substring(log.lastIndexOf('The tree is not what platform.yaml says:'))

['  stale    helm/charts/apps/charts/api/values.yaml',
 '      -    tag: 1.0.0',
 '      +    tag: 1.1.0',
 '  missing  helm/charts/apps/charts/web/Chart.yaml',
 '  extra    helm/charts/apps/charts/old/Chart.yaml  (no longer in the model)',
 '  edited   helm/charts/apps/charts/api/Chart.yaml  (by hand; edits belong in platform.yaml)',
 '      -description: by hand',
 '  blocked  helm/charts/apps/charts/web/values.yaml  (not written by Chartwright)',
 'The whole difference:  target/chartwright/check.diff',
 'Mend it with:  mvn chartwright:generate -Dchartwright.overwriteEdited',
 'files are not what platform.yaml says'].each {
    def told = failed.contains(it)
    assert told: it
}
def shown = log.contains('hunter2')
assert !shown: 'what looks like a password'
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def diff = file('target/chartwright/check.diff').text
['+++ b/helm/charts/apps/charts/web/Chart.yaml', '--- a/helm/charts/apps/charts/old/Chart.yaml', '+    tag: 1.1.0',
 '# not in here: helm/charts/apps/charts/web/values.yaml'].each {
    def there = diff.contains(it)
    assert there: it
}

assert file('helm/charts/apps/charts/old/Chart.yaml').isFile()
assert file('helm/charts/apps/charts/api/Chart.yaml').text.contains('by hand')
assert file('helm/charts/apps/charts/web').list() == ['values.yaml']
assert file('target/chartwright').list().findAll { !it.endsWith('.stamp') && it != '.gitignore' } == ['check.diff']
return true
