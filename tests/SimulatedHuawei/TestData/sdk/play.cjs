// Huawei's own SDK does to the simulated cloud what a provisioning service does to the real one. Tells each step on a line of its own; whatever goes wrong ends it with 1.
// Questions are its own types; answers it hands over as they came.
const { BasicCredentials } = require('@huaweicloud/huaweicloud-sdk-core');
const ecs = require('@huaweicloud/huaweicloud-sdk-ecs/v2/public-api');

const { CLOUD_URL, CLOUD_AK, CLOUD_SK, CLOUD_PROJECT, CLOUD_IMAGE, CLOUD_VPC, CLOUD_SUBNET } = process.env;
const client = ecs.EcsClient.newBuilder()
  .withCredential(new BasicCredentials().withAk(CLOUD_AK).withSk(CLOUD_SK).withProjectId(CLOUD_PROJECT))
  .withEndpoint(CLOUD_URL)
  .build();

const tell = (step, value) => console.log(`${step}: ${value}`);
const wait = ms => new Promise(done => setTimeout(done, ms));

async function ended(id) {
  for (let looks = 0; looks < 500; looks++) {
    const job = await client.showJob(new ecs.ShowJobRequest(id));
    if (job.status === 'SUCCESS' || job.status === 'FAIL') return job;
    await wait(20);
  }
  throw new Error(`job ${id} does not end`);
}

const show = async id => (await client.showServer(new ecs.ShowServerRequest(id))).server;

async function play() {
  const flavors = (await client.listFlavors(new ecs.ListFlavorsRequest())).flavors;
  tell('flavor', flavors.find(f => f.id === 's6.large.2').vcpus);

  const order = new ecs.PostPaidServer()
    .withName('wc-sdk').withFlavorRef('s6.large.2').withImageRef(CLOUD_IMAGE).withVpcid(CLOUD_VPC).withAvailabilityZone('cn-east-3a')
    .withNics([new ecs.PostPaidServerNic().withSubnetId(CLOUD_SUBNET)])
    .withRootVolume(new ecs.PostPaidServerRootVolume('GPSSD').withSize(40))
    .withDataVolumes([new ecs.PostPaidServerDataVolume('SSD', 100)])
    .withServerTags([new ecs.PostPaidServerTag('owner', '张三')]);
  const created = await client.createPostPaidServers(new ecs.CreatePostPaidServersRequest().withBody(new ecs.CreatePostPaidServersRequestBody(order)));
  const job = await ended(created.job_id);
  const id = job.entities.sub_jobs[0].entities.server_id;
  tell('created', `${job.status} ${id === created.serverIds[0]} ${(await show(id)).status}`);

  const power = async (body, act) => (await ended((await client[act](body)).job_id)).status;
  const servers = [new ecs.ServerId(id)];
  tell('stopped', `${await power(new ecs.BatchStopServersRequest().withBody(new ecs.BatchStopServersRequestBody(new ecs.BatchStopServersOption(servers).withType('SOFT'))), 'batchStopServers')} ${(await show(id)).status}`);

  const resize = new ecs.ResizePostPaidServerRequest(id).withBody(new ecs.ResizePostPaidServerRequestBody(new ecs.ResizePostPaidServerOption('s6.xlarge.2')));
  tell('resized', `${(await ended((await client.resizePostPaidServer(resize)).job_id)).status} ${(await show(id)).flavor.vcpus}`);
  tell('started', `${await power(new ecs.BatchStartServersRequest().withBody(new ecs.BatchStartServersRequestBody(new ecs.BatchStartServersOption(servers))), 'batchStartServers')} ${(await show(id)).status}`);
  tell('rebooted', await power(new ecs.BatchRebootServersRequest().withBody(new ecs.BatchRebootServersRequestBody(new ecs.BatchRebootSeversOption(servers, 'HARD'))), 'batchRebootServers'));

  const named = await client.updateServer(new ecs.UpdateServerRequest(id).withBody(new ecs.UpdateServerRequestBody(new ecs.UpdateServerOption().withName('wc-改名'))));
  tell('renamed', named.server.name);
  const console_ = new ecs.ShowServerRemoteConsoleRequest(id).withBody(new ecs.ShowServerRemoteConsoleRequestBody(new ecs.GetServerRemoteConsoleOption('vnc', 'novnc')));
  tell('console', (await client.showServerRemoteConsole(console_)).remote_console.url.includes('token='));
  const passwords = new ecs.BatchResetServersPasswordRequest().withBody(new ecs.BatchResetServersPasswordRequestBody('Made-up-Passw0rd', servers));
  tell('password', (await client.batchResetServersPassword(passwords)).response[0].id === id);
  const tags = new ecs.BatchCreateServerTagsRequest(id).withBody(new ecs.BatchCreateServerTagsRequestBody('create', [new ecs.BatchAddServerTag('lease').withValue('L-1')]));
  await client.batchCreateServerTags(tags);
  tell('tags', (await client.showServerTags(new ecs.ShowServerTagsRequest(id))).tags.map(t => t.key).sort().join(','));

  const disk = (await client.listServerBlockDevices(new ecs.ListServerBlockDevicesRequest(id))).volumeAttachments.find(v => v.bootIndex !== 0).volumeId;
  tell('detached', (await ended((await client.detachServerVolume(new ecs.DetachServerVolumeRequest(id, disk))).job_id)).status);
  await wait(200);
  const attach = new ecs.AttachServerVolumeRequest(id).withBody(new ecs.AttachServerVolumeRequestBody(new ecs.AttachServerVolumeOption(disk)));
  tell('attached', (await ended((await client.attachServerVolume(attach)).job_id)).status);

  const listed = await client.listServersDetails(new ecs.ListServersDetailsRequest().withOffset(1).withLimit(10).withName('wc-'));
  tell('listed', `${listed.count} ${listed.servers[0].name}`);
  const limits = (await client.showServerLimits(new ecs.ShowServerLimitsRequest())).absolute;
  tell('limits', `${limits.totalInstancesUsed} ${limits.totalCoresUsed}`);

  const gone = new ecs.DeleteServersRequest().withBody(new ecs.DeleteServersRequestBody(servers).withDeletePublicip(true).withDeleteVolume(true));
  tell('deleted', (await ended((await client.deleteServers(gone)).job_id)).status);
  await wait(200);
  const no = await show(id).then(() => 'still there', refusal => `${refusal.httpStatusCode} ${refusal.errorCode}`);
  tell('gone', no);
}

play().catch(no => {
  // Not the object itself: the SDK hangs the whole request on it.
  console.error(`${no.httpStatusCode ?? ''} ${no.errorCode ?? ''} ${no.errorMsg ?? no.stack}`);
  process.exit(1);
});
