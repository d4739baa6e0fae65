<#
.SYNOPSIS
  Makes the kiosk the shell of its own Windows account: no desktop, no taskbar, no Explorer to come back to.

.DESCRIPTION
  Shell Launcher v1 over WMI (Windows 10/11 Enterprise, Education or IoT Enterprise). Run it as administrator; again for a new
  version. It changes what the account sees, not what the account may do: docs/windows.md lists what has to be set beside it.

.EXAMPLE
  .\shell-launcher.ps1 -Account kiosk -Program 'C:\Program Files\Thanx Kiosk\thanx-kiosk.exe'
.EXAMPLE
  .\shell-launcher.ps1 -Account kiosk -Remove
#>
[CmdletBinding(DefaultParameterSetName = 'Install')]
param(
  [Parameter(Mandatory)] [string] $Account,
  [Parameter(Mandatory, ParameterSetName = 'Install')] [string] $Program,
  [Parameter(Mandatory, ParameterSetName = 'Remove')] [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$identity = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
if (-not $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { throw 'Run this as administrator.' }

$user = Get-LocalUser -Name $Account -ErrorAction SilentlyContinue
if ($null -eq $user) { throw "There is no local account '$Account'. Make one without administrator's rights first." }
$administrators = (Get-LocalGroupMember -SID 'S-1-5-32-544').SID.Value
if ($administrators -contains $user.SID.Value) { throw "'$Account' is an administrator. A kiosk's account must not be." }

$feature = Get-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -ErrorAction SilentlyContinue
if ($null -eq $feature) { throw 'This edition of Windows has no Shell Launcher: Enterprise, Education or IoT Enterprise is needed.' }
if ($feature.State -ne 'Enabled') {
  $null = Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart
}

# What happens when the shell ends, by its exit code.
$restartShell = 0
$doNothing = 3
$class = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$sid = $user.SID.Value

$isSet = @(Get-WmiObject -Namespace root\standardcimv2\embedded -Class WESL_UserSetting | Where-Object Sid -EQ $sid).Count -gt 0
if ($isSet) { $null = $class.RemoveCustomShell($sid) }
if ($Remove) {
  Write-Output "'$Account' has Windows' own shell again."
  return
}

if (-not (Test-Path -LiteralPath $Program -PathType Leaf)) { throw "There is no $Program." }
# Everybody else keeps Explorer.
$class.SetDefaultShell('explorer.exe', $restartShell)
# 78: wrong configuration, 79: closed by staff (main/exit-codes.ts). All else is started again.
$null = $class.SetCustomShell($sid, "`"$Program`"", @(78, 79), @($doNothing, $doNothing), $restartShell)
$class.SetEnabled($true)
# The kiosk must not start itself a second time: the shell launcher does.
[Environment]::SetEnvironmentVariable('KIOSK_SUPERVISED', '1', 'Machine')
Write-Output "'$Account' starts into $Program from its next sign-in on."
