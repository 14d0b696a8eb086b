package io.chartwright.render.sink;
import org.junit.jupiter.api.Test;
import java.nio.file.*;
class DumpTest {
  @Test void dump() throws Exception {
    var p = SinkPlatform.platform(); var tree = new io.chartwright.render.PlatformRenderer().render(p);
    Path root = Path.of("/tmp/rt/tree");
    tree.forEach((path, text) -> { try { Files.createDirectories(root.resolve(path).getParent()); Files.writeString(root.resolve(path), text);} catch (Exception e) { throw new RuntimeException(e);} });
    var helm = new io.chartwright.helm.InProcessHelm();
    for (var u : p.charts()) for (var e : p.environments()) { var r = io.chartwright.render.proof.HelmProof.request(tree,u,e);
      System.out.println(u.name()+" "+e.name()+" "+helm.lint(r));
      try { Files.writeString(root.resolve(u.name()+"-"+e.name()+".yaml"), helm.template(r)); } catch (Exception x) { System.out.println(x.getMessage()); } }
  }
}
