package org.anlan.bench;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// Operaton with audit history and its job executor.
final class OperatonCases implements CaseEngine {

  private final ProcessEngine engine;

  OperatonCases(DataSource database) {
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
    settings.setJobExecutorActivate(true);
    settings.setEnforceHistoryTimeToLive(false);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("permit.bpmn", Drawing.with("http://operaton.org/schema/1.0/bpmn"))
        .deploy();
  }

  @Override
  public String name() {
    return "Operaton " + ProcessEngine.class.getPackage().getImplementationVersion();
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
