def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[ERROR] platform\.yaml:14:11: error unknown-field: .*replicsa/
assert log.contains("replicsa: 2")
assert log.contains("did you mean 'replicas'?")
assert log.contains('1 error in platform.yaml; nothing was written')

assert !log.contains('\tat '): 'a user\'s mistake is no reason for a stack trace'
assert basedir.list().sort() == ['build.log', 'invoker.properties', 'platform.yaml', 'pom.xml', 'verify.groovy']
return true
