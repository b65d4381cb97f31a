// The services of planning, in one list.
import type { Service } from '../../core/service.js';
import { breach } from './breach.js';
import { comment } from './comment.js';
import { findApplication } from './find-application.js';
import { needPermission } from './need-permission.js';
import { heritage, trees } from './protected-home.js';

export const planning: readonly Service[] = [needPermission, findApplication, comment, heritage, trees, breach];
