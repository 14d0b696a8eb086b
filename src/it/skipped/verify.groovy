assert new File(basedir, 'build.log').text.contains('Skipped, as chartwright.skip says')
assert !new File(basedir, 'helm').exists()
return true
