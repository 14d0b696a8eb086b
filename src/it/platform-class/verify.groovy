def log = new File(basedir, 'build.log').text
def values = new File(basedir, 'helm/charts/apps/charts/notebook/values.yaml')

def proven = (log =~ /[1-9]\d* written, 0 unchanged, 0 deleted \(Helm v3/).size()
assert proven == 1
assert values.text.contains('2.4.1')
return true
