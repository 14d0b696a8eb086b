def log = new File(basedir, 'build.log').text
def refusals = log.findAll(/There is at least one incompatibility: .*/)

assert refusals.size() == 1
assert refusals[0].contains('io.chartwright.core.problem.Report.count()')
assert log.contains('com.acme:api-break:jar:0.9')
return true
