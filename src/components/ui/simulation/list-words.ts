/** How a simulation's list calls what is on offer, and what begins a run of it. */
export interface ListWords {
  /** Heading of the list. */
  readonly choose: string;
  /** Over what is on offer. */
  readonly list: string;
  /** On the button that begins. */
  readonly begin: string;
  /** On the button that leads from a debrief back to the list. */
  readonly another: string;
}

/** Most simulations have a patient in the room. */
export const patientWords: ListWords = {
  choose: 'Choose a patient',
  list: 'This morning’s list',
  begin: 'Call the patient in',
  another: 'Another patient',
};

/** Some have only papers. */
export const chartWords: ListWords = {
  choose: 'Choose a chart',
  list: 'This morning’s list',
  begin: 'Open the chart',
  another: 'Another chart',
};

/** At a desk or on the telephone there is a case to work through. */
export const deskWords: ListWords = {
  choose: 'Choose a case',
  list: 'This morning’s list',
  begin: 'Start the case',
  another: 'Another case',
};
