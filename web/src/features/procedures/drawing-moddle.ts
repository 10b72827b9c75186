/** Our namespace as the editor's model knows it, so that it reads and writes what tasks need. */
const text = (name: string) => ({ name, isAttr: true, type: 'String' })

export const anlanModdle = {
  name: 'Anlan',
  uri: 'https://anlan.dev/bpmn',
  prefix: 'anlan',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Named', isAbstract: true, extends: ['bpmn:FlowElement'], properties: ['label', 'labelEn'].map(text) },
    { name: 'Whole', isAbstract: true, extends: ['bpmn:Process'], properties: [text('labelEn')] },
    { name: 'Staged', isAbstract: true, extends: ['bpmn:FlowNode'], properties: [text('stage')] },
    { name: 'Assigned', isAbstract: true, extends: ['bpmn:UserTask'], properties: ['role', 'unit', 'notBy', 'deadline', 'photos-before', 'photos-after', 'words', 'form'].map(text) },
    { name: 'Called', isAbstract: true, extends: ['bpmn:ServiceTask'], properties: [text('call')] },
    { name: 'Repeated', isAbstract: true, extends: ['bpmn:MultiInstanceLoopCharacteristics'], properties: ['over', 'as'].map(text) },
    { name: 'Outcome', superClass: ['Element'], properties: ['id', 'label', 'labelEn', 'primary', 'danger', 'words'].map(text) },
  ],
}
