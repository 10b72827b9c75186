package org.anlan.bench;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// Flowable with audit history and its job executor, without the parts that a case does not touch.
final class FlowableCases implements CaseEngine {

  private final ProcessEngine engine;

  FlowableCases(DataSource database) {
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistoryLevel(HistoryLevel.AUDIT);
    settings.setAsyncExecutorActivate(true);
    settings.setDisableIdmEngine(true);
    settings.setDisableEventRegistry(true);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("permit.bpmn20.xml", Drawing.with("http://flowable.org/bpmn"))
        .deploy();
  }

  @Override
  public String name() {
    return "Flowable " + ProcessEngine.VERSION;
  }

  @Override
  public String start(Map<String, Object> variables) {
    return engine.getRuntimeService().startProcessInstanceByKey(Drawing.KEY, variables).getId();
  }

  @Override
  public List<Todo> tasks(String id) {
    return engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
        .map(task -> new Todo(task.getTaskDefinitionKey(), task.getId()))
        .toList();
  }

  @Override
  public long waitingFor(String group) {
    return engine.getTaskService().createTaskQuery().taskCandidateGroup(group).count();
  }

  @Override
  public void complete(String id, Todo task, Map<String, Object> variables) {
    engine.getTaskService().complete(task.id(), variables);
  }

  @Override
  public long finished() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  @Override
  public void close() {
    engine.close();
  }
}
