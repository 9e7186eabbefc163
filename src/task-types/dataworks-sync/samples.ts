import type { Sample } from '@/task-types/sample';
import * as api from './api';

/**
 * Replies from DataWorks' own pages and from what its clients were seen to get, with invented values where the pages mask
 * them. `Success` and `RequestId` stand in each; a soft failure is no reply, and stands in the tests.
 */
export const samples: readonly Sample[] = [
  {
    endpoint: api.createSyncTask,
    text: '{"Success":true,"RequestId":"0bc1411515937635973****","Data":{"Status":"success","Message":"Invalid path: Business Flow/xxxx/Data Integration","FileId":1000001}}',
    note: 'createdisynctask, to the letter: a success with the words of a failure, which pages do',
  },
  {
    endpoint: api.createSyncTask,
    text: '{"RequestId":"0be3a1f217953056710001111d2f4a","Success":true,"Data":{"Status":"success","Message":null,"FileId":1000734}}',
    note: 'as it comes',
  },
  {
    endpoint: api.updateSyncTask,
    text: '{"RequestId":"0be3a1f217953056710003333d2f4a","Success":true,"Data":{"Status":"success","Message":""}}',
    note: 'updatedisynctask',
  },
  {
    endpoint: api.getSyncTask,
    text: '{"RequestId":"0be3a1f217953056710004444d2f4a","Success":true,"Data":{"Status":"success","Message":"","Code":"{\\"type\\":\\"job\\"}","AlarmList":[{"Id":7,"RuleName":"delay","Enabled":true,"Description":"","Metric":"bizDelay","AlarmRuleList":[{"Level":"WARNING","Aggregator":"avg","Comparator":">","Threshold":10,"Duration":30}],"NotifyRule":{"Interval":10,"Warning":["mail"],"Critical":["sms"]}}],"SolutionDetail":null}}',
    note: 'getdisynctask of a real-time task with an alarm',
  },
  {
    endpoint: api.getSyncTask,
    text: '{"RequestId":"0be3a1f217953056710005555d2f4a","Success":true,"Data":{"Status":"success","Message":null,"Code":null,"AlarmList":null,"SolutionDetail":{"Id":1000801,"Name":"shop","Type":"holo","SourceType":"mysql","ProjectId":30112,"CreatorName":"ops_a","SubmitTime":"2026-11-20 09:14:02","StartTime":"2026-11-20 09:16:40","ProcessContent":"{}","ProcessExtra":"{\\"tableNum\\":3}","Status":"5"}}}',
    note: 'getdisynctask of a solution: its state is a digit as text',
  },
  {
    endpoint: api.deploySyncTask,
    text: '{"RequestId":"0be3a1f217953056710006666d2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'deploydisynctask',
  },
  {
    endpoint: api.startSyncInstance,
    text: '{"RequestId":"0be3a1f217953056710007777d2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'startdisyncinstance',
  },
  {
    endpoint: api.stopSyncInstance,
    text: '{"RequestId":"0be3a1f217953056710008888d2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'stopdisyncinstance',
  },
  {
    endpoint: api.terminateSyncInstance,
    text: '{"RequestId":"0be3a1f217953056710009999d2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'terminatedisyncinstance',
  },
  {
    endpoint: api.deleteSyncTask,
    text: '{"RequestId":"0be3a1f21795305671000aaaad2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'deletedisynctask',
  },
  {
    endpoint: api.getSyncInstanceInfo,
    text: '{"RequestId":"0be3a1f21795305671000bbbbd2f4a","Success":true,"Data":{"Status":"RUN","Message":null,"Name":"orders_live","SolutionInfo":null}}',
    note: 'getdisyncinstanceinfo of a real-time task',
  },
  {
    endpoint: api.getSyncInstanceInfo,
    text: '{"RequestId":"0be3a1f21795305671000ccccd2f4a","Success":true,"Data":{"Status":"success","Message":"","Name":null,"SolutionInfo":{"Id":1000801,"CreatorName":"ops_a","Status":"run","StepDetail":[{"StepId":1,"StepName":"Create a base table","Status":"success","Info":"{\\"componentName\\":\\"Table\\",\\"fusionProps\\":{},\\"customProps\\":{}}"}]}}}',
    note: 'getdisyncinstanceinfo of a solution',
  },
  {
    endpoint: api.generateForCreating,
    text: '{"RequestId":"0be3a1f21795305671000ddddd2f4a","Success":true,"Data":{"Status":"success","Message":null,"ProcessId":8800012}}',
    note: 'generatedisynctaskconfigforcreating',
  },
  {
    endpoint: api.generateForUpdating,
    text: '{"RequestId":"0be3a1f21795305671000eeeed2f4a","Success":true,"Data":{"Status":"success","Message":null,"ProcessId":8800013}}',
    note: 'generatedisynctaskconfigforupdating',
  },
  {
    endpoint: api.queryProcess,
    text: '{"RequestId":"0be3a1f21795305671000ffffd2f4a","Success":true,"Data":{"Status":"success","Message":null,"TaskContent":"{\\"type\\":\\"job\\",\\"version\\":\\"2.0\\"}"}}',
    note: 'querydisynctaskconfigprocessresult',
  },
  {
    endpoint: api.queryProcess,
    text: '{"RequestId":"0be3a1f21795305671001000d2f4a","Success":true,"Data":{"Status":"success","Message":null}}',
    note: 'while it goes on: not documented, taken to be without a script',
  },
  {
    endpoint: api.listRefTasks,
    text: '{"RequestId":"0be3a1f21795305671001111d2f4a","Success":true,"Data":{"DISyncTasks":[{"NodeId":700000712,"NodeName":"orders_daily","TaskType":"DI_OFFLINE","DiSourceDatasource":"[\\"shop_db\\"]","DiDestinationDatasource":"[\\"dw\\"]"}]}}',
    note: 'listrefdisynctasks: no total',
  },
  {
    endpoint: api.listFiles,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A11","HttpStatusCode":200,"ErrorCode":null,"ErrorMessage":null,"Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Files":[{"FileId":1000734,"FileName":"orders_daily","FileType":23,"FileDescription":"","FileFolderId":"2735c2****","AbsoluteFolderPath":"Business Flow/orders/Data Integration","BusinessId":1000100,"NodeId":700000734,"Owner":"20117","UseType":"NORMAL","CommitStatus":1,"CurrentVersion":3,"CreateTime":1795305600000,"LastEditTime":1795305671000,"CreateUser":"20117","LastEditUser":"20117","AutoParsing":true,"ConnectionName":"","IsMaxCompute":false,"ParentId":-1,"Content":""}]}}',
    note: 'listfiles',
  },
  {
    endpoint: api.getFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A12","HttpStatusCode":200,"Success":true,"Data":{"File":{"FileId":1000734,"FileName":"orders_daily","FileType":23,"CommitStatus":0,"CurrentVersion":3,"DeletedStatus":"RECYCLE","Content":"{}"},"NodeConfiguration":{"CronExpress":"00 25 00 * * ?","CycleType":"DAY","SchedulerType":"NORMAL","RerunMode":"ALL_ALLOWED","ParaValue":"a=x b=y","ResourceGroupId":375827434852437,"AutoRerunTimes":3,"AutoRerunIntervalMillis":120000,"StartEffectDate":936923400000,"EndEffectDate":4155787800000,"Stop":false}}}',
    note: 'getfile: DeletedStatus is printed otherwise than it is described',
  },
  {
    endpoint: api.updateFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A13","HttpStatusCode":200,"ErrorCode":"","ErrorMessage":"","Success":true}',
    note: 'updatefile: no Data',
  },
  {
    endpoint: api.submitFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A14","HttpStatusCode":200,"Success":true,"Data":3000001}',
    note: 'submitfile: the id of a deployment',
  },
  {
    endpoint: api.deployFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A15","HttpStatusCode":200,"Success":true,"Data":3000002}',
    note: 'deployfile',
  },
  {
    endpoint: api.getDeployment,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A16","HttpStatusCode":200,"Success":true,"Data":{"Deployment":{"Name":"ods_create.sql-2020-07-02_20200702","Status":1,"CheckingStatus":null,"FromEnvironment":1,"ToEnvironment":2,"ErrorMessage":"","CreatorId":"2003****","HandlerId":"2003****","CreateTime":1593877765000,"ExecuteTime":1593877765000},"DeployedItems":[{"FileId":507861,"FileVersion":3,"Status":1}]}}',
    note: 'getdeployment',
  },
  {
    endpoint: api.deleteFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A17","HttpStatusCode":200,"Success":true,"DeploymentId":3000003}',
    note: 'deletefile of what was committed',
  },
  {
    endpoint: api.deleteFile,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A18","HttpStatusCode":200,"Success":true}',
    note: 'of what never was',
  },
  {
    endpoint: api.listInstances,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A19","HttpStatusCode":200,"Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Instances":[{"InstanceId":1234,"NodeId":33115,"NodeName":"kzh","Status":"WAIT_TIME","DagType":"DAILY","TaskType":"NORMAL(0)","Bizdate":1590336000000,"CycTime":1590422400000,"CreateTime":1590416703313,"BeginWaitTimeTime":1590416703313,"BeginWaitResTime":1590416703313,"BeginRunningTime":1590416703313,"FinishTime":1590416703313,"ErrorMessage":"error message","Connection":"odps_first","Priority":1,"TaskRerunTime":0}]}}',
    note: 'listinstances',
  },
  {
    endpoint: api.getInstance,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A20","HttpStatusCode":200,"Success":true,"Data":{"InstanceId":1234,"NodeId":33115,"Status":"RUNNING","DagType":"DAILY","Bizdate":1590336000000,"FinishTime":null}}',
    note: 'getinstance',
  },
  {
    endpoint: api.getInstanceLog,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A21","HttpStatusCode":200,"Success":true,"Data":"OK, 1 job"}',
    note: 'getinstancelog',
  },
  {
    endpoint: api.stopInstance,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A22","HttpStatusCode":200,"Success":true,"Data":true}',
    note: 'stopinstance',
  },
  {
    endpoint: api.restartInstance,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A23","HttpStatusCode":200,"Success":true,"Data":true}',
    note: 'restartinstance',
  },
  {
    endpoint: api.listProjects,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A24","PageResult":{"PageNumber":1,"PageSize":10,"TotalCount":1,"ProjectList":[{"ProjectId":30112,"ProjectIdentifier":"harbour_prod","ProjectName":"Harbour production","ProjectDescription":""}]}}',
    note: 'listprojects: no Success',
  },
  {
    endpoint: api.listDataSources,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A25","HttpStatusCode":200,"Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"DataSources":[{"Id":11,"Name":"shop_db","DataSourceType":"mysql","SubType":"rds","EnvType":1,"Description":"","ConnectStatus":1}]}}',
    note: 'listdatasources',
  },
  {
    endpoint: api.listResourceGroups,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A26","HttpStatusCode":200,"Success":true,"Data":[{"Id":5400,"Name":"Exclusive group","Identifier":"S_res_group_5521_1","ResourceGroupType":"DATA_INTEGRATION","Status":0,"Mode":"ISOLATE"}]}',
    note: 'listresourcegroups',
  },
  {
    endpoint: api.listBusiness,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A27","HttpStatusCode":200,"Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Business":[{"BusinessId":1000100,"BusinessName":"orders","UseType":"NORMAL","Owner":"20117"}]}}',
    note: 'listbusiness',
  },
  {
    endpoint: api.listFolders,
    text: '{"RequestId":"5C3F9A70-6B7E-5C9E-9A54-0C2E9B6B7A28","HttpStatusCode":200,"Success":true,"Data":{"PageNumber":1,"PageSize":10,"TotalCount":1,"Folders":[{"FolderId":"273****","FolderPath":"Business Flow/orders/Data Integration"}]}}',
    note: 'listfolders',
  },
];
