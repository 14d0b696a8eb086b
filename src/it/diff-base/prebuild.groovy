import org.eclipse.jgit.api.Git

def platform = new File(basedir, 'platform.yaml')
Git.init().setDirectory(basedir).setInitialBranch('main').call().withCloseable { git ->
    git.add().addFilepattern('platform.yaml').call()
    git.commit().setMessage('A platform').setAuthor('Ada', 'ada@acme.example').setCommitter('Ada', 'ada@acme.example').setSign(false).call()
}
platform.setText(platform.getText('UTF-8').replace('max: 6', 'max: 8'), 'UTF-8')
return true
