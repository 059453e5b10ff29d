import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long first, so that short files fill the end and no core waits for the other. */
const projects = ['builds', 'browser', 'components', 'node', 'domain'];

/** Orders files by project, and within one as Vitest does. */
export class ProjectOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
