import { get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';

export type Application = Api['ApplicationView'];

/** The application in force. */
export const application = resource(() => get<Application>('/api/v1/platform/application'));

/** Regions that an application may be bound to, as the API takes them. */
export const regions = ['na-east', 'na-west', 'eu-west', 'eu-east', 'apac-sng', 'apac-australia'] as const;
