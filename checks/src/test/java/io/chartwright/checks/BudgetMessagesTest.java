package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetMessagesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            budget-blocks-drain | bad.yaml | PodDisruptionBudget/web: Deployment/web has 2 replicas and minAvailable 100% lets none of them go; no node under it can be drained -> say maxUnavailable: 1
            budget-blocks-drain | bad-against-the-autoscaler.yaml | PodDisruptionBudget/web: Deployment/web has as few as 2 replicas and minAvailable 2 lets none of them go; no node under it can be drained -> say maxUnavailable: 1
            budget-blocks-drain | bad-rounded-up.yaml | PodDisruptionBudget/web: Deployment/web has 1 replica and minAvailable 10% lets none of them go; no node under it can be drained -> drop the budget, say maxUnavailable: 1, or run at least 2 replicas
            budget-blocks-drain | bad-none-unavailable.yaml | PodDisruptionBudget/web: Deployment/web has 3 replicas and maxUnavailable 0% lets none of them go; no node under it can be drained -> say maxUnavailable: 1
            budget-blocks-drain | bad-when-keda-wakes-it.yaml | PodDisruptionBudget/web: Deployment/web has as few as 1 replica and minAvailable 1 lets none of them go; no node under it can be drained -> drop the budget, say maxUnavailable: 1, or run at least 2 replicas
            budget-protects-nothing | bad.yaml | PodDisruptionBudget/web spec.selector: no Deployment, StatefulSet or ReplicaSet in namespace shop-prod has pods with app=wbe -> the selector of Deployment/web is app=web
            budget-protects-nothing | bad-without-selector.yaml | PodDisruptionBudget/web spec.selector: it has no selector, and so finds no pods -> the selector of Deployment/web is app=web
            budget-protects-several | bad.yaml | PodDisruptionBudget/shop spec.selector: app=shop finds pods of 2 workloads, Deployment/web, Deployment/api, and maxUnavailable 1 counts them as one -> add a label to the selector that only the pods of one of them have
            budgets-overlap | bad.yaml | PodDisruptionBudget/front: pods of Deployment/web are also under PodDisruptionBudget/web; the eviction API refuses pods with two budgets -> keep one of the two, or narrow the selectors
            budget-bounds | bad.yaml | PodDisruptionBudget/web: says both minAvailable 1 and maxUnavailable 1; the API server takes one of them alone -> drop minAvailable 1
            budget-bounds | bad-neither.yaml | PodDisruptionBudget/web: says neither minAvailable nor maxUnavailable, and so allows no eviction at all -> say maxUnavailable: 1
            budget-bounds | bad-quoted.yaml | PodDisruptionBudget/web spec.maxUnavailable: maxUnavailable is the text '1', which is no number of pods and no percentage of them -> say a whole number without quotes, or a percentage such as 50%
            budget-bounds | bad-too-many-percent.yaml | PodDisruptionBudget/web spec.minAvailable: minAvailable is the text '150%', which is no number of pods and no percentage of them -> say a whole number without quotes, or a percentage such as 50%
            budget-without-effect | bad.yaml | PodDisruptionBudget/web: Deployment/web has 1 replica and maxUnavailable 1 lets it go -> drop the budget, or run at least 2 replicas
            budget-without-effect | bad-all-unavailable.yaml | PodDisruptionBudget/web: Deployment/web has at most 6 replicas and maxUnavailable 100% lets all of them go -> say maxUnavailable: 1
            budget-takes-namespace | bad.yaml | PodDisruptionBudget/all spec.selector: its selector is empty and takes every pod of namespace shop-prod: those of Deployment/web, Deployment/api, and whatever else runs there -> say matchLabels with the labels of one workload's pods
            budget-unhealthy-policy | bad.yaml | PodDisruptionBudget/web: says no unhealthyPodEvictionPolicy: a pod that crashes in a loop can keep its node from being drained -> say unhealthyPodEvictionPolicy: AlwaysAllow
            budget-missing | bad.yaml | Deployment/web: has 2 replicas and no budget: a drain may take all of them at once -> add a PodDisruptionBudget with maxUnavailable: 1
            budget-missing | bad-autoscaled.yaml | Deployment/web: has as few as 2 replicas and no budget: a drain may take all of them at once -> add a PodDisruptionBudget with maxUnavailable: 1
            """)
    void saysWhichNumbersAreWrongAndWhatToDo(String code, String name, String words) {
        assertThat(Heard.of(code, name)).containsExactly(words);
    }
}
