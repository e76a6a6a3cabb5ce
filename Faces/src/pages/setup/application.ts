import { get, type Api } from '../../shell/api';
import { boot } from '../../shell/boot';
import { resource } from '../../shell/resource';
import { toast } from '../../shell/ui/Toasts';

export type Application = Api['ApplicationView'];

/** The application in force. */
export const application = resource(() => get<Application>('/api/v1/platform/application'));

/** Shows an application that has just come into force. The frame of the page says so too where there was none before. */
export function inForce(made: Application, text: string): void {
  application.value.value = made;
  if (boot.isLocal) location.reload();
  else toast(text);
}

/** Regions that an application may be bound to, as the API takes them. */
export const regions = ['na-east', 'na-west', 'eu-west', 'eu-east', 'apac-sng', 'apac-australia'] as const;
