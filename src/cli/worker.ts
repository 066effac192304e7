/** A worker process of `check --jobs`: checks the files it is sent, one at a time. */
import { checkOne, type Task } from "./check-one";

process.on("message", ({ file, task }: { file: string; task: Task }) => {
  void checkOne(file, task).then((report) => process.send?.(report));
});
