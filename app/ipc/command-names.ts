import type { CommandName } from './contract';

/**
 * The commands by name, for the preload: importing the contract itself would carry its schemas and zod into the sandbox, where
 * nothing checks with them. A test holds this list against the contract.
 */
export const COMMAND_NAMES = [
  'start_visit',
  'stay',
  'open_check_in',
  'open_rewards',
  'open_menu',
  'open_review',
  'check_in_by_phone',
  'check_in_by_email',
  'scan_code',
  'dismiss_sign_in_problem',
  'sign_out',
  'add_line',
  'replace_line',
  'change_quantity',
  'remove_line',
  'choose_offer',
  'remove_offer',
  'choose_dining',
  'open_order_label',
  'set_order_label',
  'remove_age_limited',
  'choose_tip',
  'place_order',
  'retry_placing',
  'go_without_reward',
  'change_order',
  'accept_new_total',
  'pay',
  'cancel_payment',
  'cancel_order',
  'call_staff',
  'withdraw_call',
  'leave',
  'get_kiosk_info',
  'get_menu',
  'get_receipt',
  'print_receipt',
  'get_status',
  'frame_drawn',
  'touch_terminal',
  'staff_status',
  'staff_unlock',
  'staff_approve_age',
  'staff_lock',
  'staff_orders',
  'staff_order',
  'staff_act',
  'staff_sync',
  'staff_retry',
  'staff_devices',
  'staff_measure_screen',
  'staff_forget_screen',
  'staff_check_network',
  'staff_system',
  'staff_day',
  'staff_save_day',
  'staff_export_log',
  'staff_menu',
  'staff_set_sold_out',
  'staff_set_out_of_order',
  'staff_answer_help',
  'staff_clear_help',
  'staff_restart',
  'staff_exit',
  'staff_credentials',
  'staff_check_setup_code',
  'staff_seal_credentials',
  'staff_wipe_credentials',
] as const satisfies readonly CommandName[];

/** The channel of a command. */
export function channelOf(name: CommandName): string {
  return `kiosk:${name}`;
}

/** Main speaks first on this one: each new public status. */
export const STATUS_CHANNEL = 'kiosk:status';

/** And on this one: each code that a scanner read which is no keyboard. */
export const SCAN_CHANNEL = 'kiosk:scan';
