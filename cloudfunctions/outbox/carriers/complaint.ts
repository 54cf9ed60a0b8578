import type { ComplaintEffect } from '#domain/complaint/owed';
import type { Carriers } from '../carrier';
import { fileComplaint } from '../complaints';

export const complaintCarriers: Carriers<ComplaintEffect> = {
  'file-complaint': ['others', fileComplaint],
};
