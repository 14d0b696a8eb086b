assert new File(basedir, 'build.log').text =~ /[1-9]\d* written, 0 unchanged, 0 deleted \(Helm v3/
assert new File(basedir, 'helm/charts/apps/charts/notebook/values.yaml').text.contains('2.4.1')
return true
